/** A form over something saved: checked by the contract's own schema, kept as a draft until it is saved or undone. */
import { useEffect } from 'react';
import { type DefaultValues, type FieldValues, type Resolver, type UseFormReturn, useForm } from 'react-hook-form';
import { draftOf, keepDraft } from './unsaved.ts';

/** `name` is the draft's; `saved` is what is stored now; `T` what is written, `O` what the schema makes of it. */
export function useSavedForm<T extends FieldValues, O>(
  name: string,
  saved: T,
  resolver: Resolver<T, unknown, O>,
): UseFormReturn<T, unknown, O> {
  const form = useForm<T, unknown, O>({ resolver, defaultValues: saved as DefaultValues<T>, mode: 'onTouched' });
  const { reset, watch, formState } = form;
  const { isDirty } = formState;
  const stored = JSON.stringify(saved);
  useEffect(() => {
    reset(JSON.parse(stored) as T);
    const draft = draftOf<T>(name);
    if (draft !== undefined) reset(draft, { keepDefaultValues: true });
  }, [reset, stored, name]);
  useEffect(() => {
    const { unsubscribe } = watch((values) => keepDraft(name, JSON.stringify(values) === stored ? undefined : values));
    return unsubscribe;
  }, [watch, name, stored]);
  useEffect(() => {
    if (!isDirty && draftOf(name) !== undefined && JSON.stringify(draftOf(name)) === stored) keepDraft(name, undefined);
  }, [isDirty, name, stored]);
  return form;
}
