/** Lit, as far as our pages use it: its jars come without types. */

declare module 'lit/html.js' {
  /** What a view gives: nodes in the making. */
  export interface TemplateResult {
    readonly strings: TemplateStringsArray;
    readonly values: unknown[];
  }
  export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult;
  /** A part of a drawing: what stands inside an `svg` element. */
  export function svg(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult;
  export function render(what: unknown, where: Element): void;
  export function svg(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult;
  export const nothing: unique symbol;
}

declare module 'lit/directives/guard.js' {
  export function guard(values: unknown[], draw: () => unknown): unknown;
}

declare module 'lit/directives/keyed.js' {
  export function keyed(key: unknown, what: unknown): unknown;
}

declare module 'lit/directives/live.js' {
  export function live(value: unknown): unknown;
}

declare module 'lit/directives/ref.js' {
  export function ref(take: (element: HTMLElement | undefined) => void): unknown;
}

declare module 'lit/directives/repeat.js' {
  export function repeat<T>(all: Iterable<T>, key: (one: T, index: number) => unknown,
      draw: (one: T, index: number) => unknown): unknown;
}
