import type { IncomingMessage } from 'node:http';

/** A file that came with a message. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The body of a request: JSON, or a form of JSON and files, which then stand under `files`. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data'))
    return bytes.length === 0 ? {} : JSON.parse(bytes.toString('utf8'));
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: SentFile[] = [];
  for (const [name, value] of form) {
    if (/^files\[\d+\]$/.test(name) && typeof value !== 'string')
      files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  const payload = JSON.parse(String(form.get('payload_json') ?? '{}')) as Record<string, object | undefined>;
  // The message of an answer to an interaction stands under "data".
  return payload.data ? { ...payload, data: { ...payload.data, files } } : { ...payload, files };
}
