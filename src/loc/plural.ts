/** Words for a number by the language's own rule: `plural('en')(3, { one: '# reply', other: '# replies' })` → `3 replies`. */
export function plural(locale: string): (count: number, forms: { readonly one: string; readonly other: string }) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, forms) => (rules.select(count) === 'one' ? forms.one : forms.other).replace('#', numbers.format(count));
}
