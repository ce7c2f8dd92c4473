import { ComponentType } from 'discord-api-types/v10';
import { asList, asRecord, asText, type Json } from '../stand-in/json.ts';
import type { StoredMessage } from '../stand-in/world.ts';

/** A message as it was sent, drawn much as Discord draws it; for pictures in the documentation only. */
export function preview(message: StoredMessage, { name, lang }: { name: string; lang: string }): string {
  const body = message.components.map((component) => draw(asRecord(component), message)).join('\n');
  const hidden = (message.flags & 64) !== 0 ? '<div class="hidden">Only you can see this</div>' : '';
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><style>${STYLE}</style>
<main><div class="avatar">S</div><div class="message"><div class="name">${name} <span class="app">APP</span></div>
${body}${hidden}</div></main></html>`;
}

function draw(component: Json, message: StoredMessage): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return markdown(asText(component.content));
    case ComponentType.Separator:
      return '<hr>';
    case ComponentType.ActionRow:
      return `<div class="row">${asList(component.components).map(asRecord).map(control).join('')}</div>`;
    case ComponentType.MediaGallery: {
      const [file] = message.files;
      return file ? `<img src="data:image/png;base64,${Buffer.from(file.bytes).toString('base64')}">` : '';
    }
    default:
      return '';
  }
}

function control(component: Json): string {
  if (component.type === ComponentType.Button) return `<button>${thumbs(asText(component.label))}</button>`;
  const options = asList(component.options).map(asRecord);
  const chosen = options.find((option) => option.default === true);
  return `<span class="select">${plain(asText(chosen?.label ?? component.placeholder))}<i>⌄</i></span>`;
}

/** Thumbs are drawn: not every machine has a font of emoji. */
function thumbs(label: string): string {
  if (label !== '👍' && label !== '👎') return plain(label);
  const turned = label === '👎' ? ' transform="rotate(180 9 9)"' : '';
  return `<svg width="18" height="18"><path${turned} fill="#ffcc4d" d="M2 8h3v8H2zm4 0l4-7c1 0 2 1 2 2l-1 4h5c1 0 1 1 1 2l-1 6c0 1-1 1-2 1H6z"/></svg>`;
}

/** The part of Discord's Markdown that the bot writes. */
function markdown(text: string): string {
  const blocks = text.split(/```(?:json)?\n?/);
  return blocks
    .map((block, index) =>
      index % 2 === 1
        ? `<pre>${plain(block.trimEnd())}</pre>`
        : block.split('\n').filter(Boolean).map(line).join(''),
    )
    .join('');
}

function line(text: string): string {
  const kinds: readonly [RegExp, string][] = [
    [/^-# /, 'small'],
    [/^### /, 'h3'],
    [/^> /, 'blockquote'],
  ];
  const [start, tag] = kinds.find(([pattern]) => pattern.test(text)) ?? [/^/, 'div'];
  return `<${tag}>${inline(text.replace(start, ''))}</${tag}>`;
}

const inline = (text: string): string =>
  plain(text)
    .replace(/\[((?:\\.|[^\]\\])*)\]\(&lt;.*?&gt;\)/g, '<a>$1</a>')
    .replace(/&lt;#\d+&gt;/g, '<a>#general</a>')
    .replace(/&lt;@\d+&gt;/g, '<a>@alice</a>')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/(?<!\\)\*(.+?)(?<!\\)\*/g, '<i>$1</i>')
    .replace(/\\([\\*_`[<~|#>+.)-])/g, '$1');

const plain = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const STYLE = `body{margin:0;background:#313338;color:#dbdee1;font:15px/1.4 'Noto Sans','Noto Sans CJK KR',sans-serif}
main{display:flex;gap:14px;padding:16px;width:600px;box-sizing:border-box}
.avatar{flex:none;width:40px;height:40px;border-radius:50%;background:#5865f2;color:#fff;font:600 20px/40px sans-serif;text-align:center}
.message{min-width:0;flex:1}.name{font-weight:600;color:#f2f3f5}.app{background:#5865f2;color:#fff;font-size:10px;border-radius:3px;padding:1px 4px}
small{display:block;font-size:12px;color:#949ba4}h3{margin:4px 0;font-size:17px}a{color:#00a8fc}b{color:#f2f3f5}
blockquote{margin:4px 0;padding-left:10px;border-left:4px solid #4e5058}hr{border:0;border-top:1px solid #4e5058;margin:8px 0}
pre{background:#2b2d31;border:1px solid #1e1f22;border-radius:4px;padding:8px;margin:4px 0;font:13px/1.35 monospace;white-space:pre-wrap}
.row{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}button{background:#4e5058;color:#fff;border:0;border-radius:4px;padding:6px 14px;font:14px 'Noto Sans','Noto Sans CJK KR',sans-serif}
.select{flex:1;background:#1e1f22;border-radius:4px;padding:8px 12px;font-size:14px;color:#dbdee1}.select i{float:right}
img{max-width:100%;border-radius:8px;margin:8px 0}.hidden{font-size:12px;color:#949ba4;margin-top:8px}`;
