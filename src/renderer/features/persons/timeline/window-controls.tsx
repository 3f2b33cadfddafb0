/** Buttons that pan and zoom the timeline, and the usual spans. */
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import {
  lengthOf,
  panned,
  type Span,
  shortest,
  spanNow,
  spans,
  spanWindow,
  type TimeWindow,
  zoomed,
} from './window.ts';

type WindowControlsProps = {
  readonly shown: TimeWindow;
  readonly whole: TimeWindow;
  readonly onShow: (shown: TimeWindow) => void;
};

export function WindowControls({ shown, whole, onShow }: WindowControlsProps) {
  const t = useText();
  const pan = (share: number): void => onShow(panned(shown, whole, share * lengthOf(shown)));
  const zoom = (factor: number): void => onShow(zoomed(shown, whole, factor, (shown.from + shown.to) / 2));
  return (
    <>
      <Button weight="quiet" onPress={() => pan(-0.5)} isDisabled={shown.from <= whole.from}>
        ← {t('timeline.earlier')}
      </Button>
      <Button weight="quiet" onPress={() => pan(0.5)} isDisabled={shown.to >= whole.to}>
        {t('timeline.later')} →
      </Button>
      <Button
        aria-label={t('timeline.zoom-out')}
        onPress={() => zoom(0.5)}
        isDisabled={lengthOf(shown) >= lengthOf(whole)}
      >
        −
      </Button>
      <Button aria-label={t('timeline.zoom-in')} onPress={() => zoom(2)} isDisabled={lengthOf(shown) <= shortest}>
        +
      </Button>
      <Segmented<Span | 'free'>
        label={t('timeline.span')}
        value={spanNow(shown, whole)}
        options={spans.map((value) => ({ value, text: t(`timeline.${value}`) }))}
        onChange={(span) => span !== 'free' && onShow(spanWindow(span, shown, whole))}
      />
    </>
  );
}
