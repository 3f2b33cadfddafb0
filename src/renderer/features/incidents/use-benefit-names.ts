/** Benefits by their names in the chosen language; an element name that nobody knows stays as it is. */
import { useCall } from '../../queries.ts';
import { useSettings } from '../../settings.ts';

export function useBenefitNames(): (element: string) => string {
  const { language } = useSettings();
  const benefits = useCall('schema.profile', {}).data?.benefits ?? [];
  const names = new Map(benefits.map(({ element, label }) => [element, label[language]]));
  return (element) => names.get(element) ?? element;
}
