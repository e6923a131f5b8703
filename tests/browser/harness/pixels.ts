/** The colours of a part of a page as they are painted. */
import type { Area, DrivenPage } from '../../../scripts/drive/driven-browser.ts';

/** Red, green, blue; 0 to 255. */
export type Colour = readonly [number, number, number];

/** @returns rows of pixels, one a CSS px. The page itself decodes the picture, so it must not forbid that. */
export async function pixelsOf(page: DrivenPage, area: Area): Promise<readonly (readonly Colour[])[]> {
  const png = Buffer.from(await page.screenshot(area)).toString('base64');
  const packed = await page.evaluate(async (base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    return { width, data: [...(context?.getImageData(0, 0, width, height).data ?? [])] };
  }, png);
  const { width, data } = packed;
  const pixels = Array.from({ length: data.length / 4 }, (_, at): Colour => {
    const [r = 0, g = 0, b = 0] = data.slice(at * 4, at * 4 + 3);
    return [r, g, b];
  });
  return Array.from({ length: pixels.length / width }, (_, row) => pixels.slice(row * width, (row + 1) * width));
}
