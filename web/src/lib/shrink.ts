const LONG_SIDE = 1920
const SMALL_ENOUGH = 600 * 1024

/** What the browser cannot read as a picture is sent as it is: the server says what is wrong with it. */
export async function shrink(file: Blob): Promise<Blob> {
  if (file.size <= SMALL_ENOUGH || typeof createImageBitmap === 'undefined') return file
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!bitmap) return file
  const scale = Math.min(1, LONG_SIDE / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
  return smaller && smaller.size < file.size ? smaller : file
}
