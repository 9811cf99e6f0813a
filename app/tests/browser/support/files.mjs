// Files for the upload zone: a DOCX and a picture made here, and papers of the demo itself.
import { deflateSync } from "node:zlib";
import { signIn } from "./browser.mjs";

/** Numbers of papers that no earlier run on the same server has used. */
export const FRESH = 1000 + (Math.floor(Date.now() / 10_000) % 9000);

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A ZIP of stored (not packed) texts: name → content. */
function zip(texts) {
  const locals = [];
  const central = [];
  let offset = 0;
  for (const [name, text] of Object.entries(texts)) {
    const data = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8); // 1 January 1980
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from("PK\x01\x02\x14\x00"), common, tail, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A Word file with a paragraph a line. */
export function docx(name, lines) {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
  const override = `<Override PartName="/word/document.xml" ContentType="${MEDIA}.main+xml"/>`;
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  const buffer = zip({
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types">${rels}${override}</Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${XML}<w:document xmlns:w="${WORD}"><w:body>${paragraphs}</w:body></w:document>`,
  });
  return { name, mimeType: MEDIA, buffer };
}

function chunk(type, data) {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, "latin1");
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

/** A white page with a grey bar, as a scanner makes it; `shade` tells one from another. */
export function scan(name, shade = 90) {
  const [width, height] = [414, 585];
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 255);
  for (let y = 0; y < height; y += 1) {
    rows[y * (width + 1)] = 0;
    if (y % 30 > 24 && y > 60) rows.fill(shade, y * (width + 1) + 40, y * (width + 1) + width - 40);
  }
  const buffer = Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return { name, mimeType: "image/png", buffer };
}

/** Some born-digital letters (PDF) that another office has registered, as `{name, mimeType, buffer}`. */
export async function letters(context, role, office, count) {
  const page = await signIn(context, role, office);
  await page.goto("/incoming");
  const papers = await page.$$eval("tbody tr[data-href]", (rows) => rows.map((row) => row.dataset.href));
  const found = [];
  for (const paper of papers) {
    if (found.length === count) break;
    const html = await (await page.request.get(paper)).text();
    const href = /href="(\/files\/[^"]+\/original)"/.exec(html)?.[1];
    if (!href) continue;
    const response = await page.request.get(href);
    if (response.headers()["content-type"] !== "application/pdf") continue;
    found.push({ name: `cong-van-${found.length + 1}.pdf`, mimeType: "application/pdf", buffer: await response.body() });
  }
  await page.close();
  return found;
}
