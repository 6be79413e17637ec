import type { Locator } from 'playwright-core';

/** What somebody enters in one field: words, a choice by its label, several choices or people, 是否, a number, or rows of a list. */
export type Entry = string | number | boolean | readonly string[] | readonly Readonly<Record<string, Entry>>[];
export type Entries = Readonly<Record<string, Entry>>;

/** Fills the fields of a form by the labels a person reads. */
export async function fill(form: Locator, entries: Entries): Promise<void> {
  for (const [label, entry] of Object.entries(entries)) await enter(form, label, entry);
}

async function enter(form: Locator, label: string, entry: Entry): Promise<void> {
  if (isRows(entry)) return enterRows(form, label, entry);
  const control = await controlOf(form, label);
  await control.first().waitFor();
  await enterIn(control, entry);
}

const isRows = (entry: Entry): entry is readonly Readonly<Record<string, Entry>>[] =>
  Array.isArray(entry) && typeof entry[0] === 'object';

/** `当事人/姓名或者名称` is a field of a group. */
async function controlOf(form: Locator, label: string): Promise<Locator> {
  const [group, inner] = label.includes('/') ? label.split('/') : [undefined, label];
  const scope = group
    ? form.locator('fieldset', {
        has: form.page().locator('legend', { hasText: new RegExp(`^${group}(（可不填）)?$`) }),
      })
    : form;
  return scope
    .locator('.ant-form-item')
    .filter({ has: form.page().locator('label', { hasText: new RegExp(`^${inner}(（可不填）)?$`) }) })
    .locator('.ant-form-item-control');
}

/** Enters something in the one control found here. */
export async function enterIn(control: Locator, entry: Entry): Promise<void> {
  const page = control.page();
  if (typeof entry === 'boolean') return control.getByRole('radio', { name: entry ? '是' : '否', exact: true }).check();
  if ((await control.locator('.ant-checkbox-group').count()) > 0) {
    for (const choice of [entry].flat())
      await control.getByRole('checkbox', { name: String(choice), exact: true }).check();
    return undefined;
  }
  if ((await control.locator('.ant-radio-group').count()) > 0)
    return control.getByRole('radio', { name: String(entry), exact: true }).check();
  if ((await control.locator('.ant-picker').count()) > 0) {
    await control.locator('input').fill(String(entry));
    return control.locator('input').press('Enter');
  }
  if ((await control.locator('.ant-select').count()) > 0) {
    const several = (await control.locator('.ant-select-multiple').count()) > 0;
    const input = control.locator('input').first();
    for (const choice of [entry].flat()) {
      await input.click();
      await input.fill(String(choice));
      const option = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', {
        hasText: String(choice),
      });
      await option.first().waitFor();
      await input.press('Enter');
      if (several) await control.getByText(String(choice)).filter({ visible: true }).first().waitFor();
    }
    return several ? input.press('Escape') : undefined;
  }
  return control.locator('input, textarea').first().fill(String(entry));
}

async function enterRows(
  form: Locator,
  label: string,
  rows: readonly Readonly<Record<string, Entry>>[],
): Promise<void> {
  const list = form.locator('.rows-input', { has: form.page().getByRole('table', { name: label }) });
  for (const [at, row] of rows.entries()) {
    await list.getByRole('button', { name: '增加一行' }).click();
    const line = list.getByRole('row').nth(at + 1);
    for (const [column, entry] of Object.entries(row)) {
      const cell = line.getByLabel(`第 ${at + 1} 行${column}`);
      if ((await cell.getAttribute('role')) === 'combobox') {
        await cell.click();
        await form
          .page()
          .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
          .getByText(String(entry), { exact: true })
          .click();
      } else await cell.fill(String(entry));
    }
  }
}
