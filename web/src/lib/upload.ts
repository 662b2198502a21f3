import { files, MAX_BYTES, sizeInWords } from '@mtambo/contract'
import { apiBytes, Refused } from './api.ts'

const LONG_SIDE = 1920
const SMALL_ENOUGH = 600 * 1024

/** What may be sent where documents are asked for, and the pictures among it. */
export const PICTURES = 'image/jpeg,image/png,image/webp,image/*'
export const DOCUMENTS = `${PICTURES},application/pdf`
export const isPicture = ({ mediaType }: { mediaType: string }) => mediaType.startsWith('image/')

/** Stores a file. Large pictures are made smaller first: a photo of a modern phone costs a customer real money to send. */
export async function uploadFile(file: File | Blob, name: string) {
  const sent = await shrink(file)
  const most = sent.type.startsWith('image/') ? MAX_BYTES.image : MAX_BYTES.document
  if (sent.size > most) throw new Refused('invalid', `This file is larger than ${sizeInWords(most)}.`)
  return apiBytes(files.upload, { name }, sent)
}

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
