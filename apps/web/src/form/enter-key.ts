import type { KeyboardEvent } from 'react';

/** In a form that enters facts the Enter key ends a field and never sends the form: what is sent cannot be taken back. */
export function keepOpenOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
