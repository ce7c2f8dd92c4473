import { html as template } from 'hono/html';

/** Markup whose inserted values have been escaped. */
export type Html = ReturnType<typeof template>;

/** Everything inserted is escaped, unless it is Html itself; attributes must stand in double quotes. */
export const html: (strings: TemplateStringsArray, ...values: unknown[]) => Html = template;
