import type { FileLink } from '@mtambo/contract'
import { useEffect, useRef, useState } from 'react'
import { asRefused } from '#lib/api.ts'
import { uploadFile } from '#lib/upload.ts'

export type Upload = { key: string; name: string; problem?: string }

let counter = 0

/** Sends files one after another: a phone on 3G gets more done that way than five at once. */
export function useUploads(value: FileLink[], onChange: (photos: FileLink[]) => void, max: number) {
  const [uploads, setUploads] = useState<Upload[]>([])
  // Several may finish before the next drawing; each must see the others.
  const latest = useRef({ value, onChange })
  useEffect(() => void (latest.current = { value, onChange }), [value, onChange])

  const update = (key: string, change: Partial<Upload> | null) =>
    setUploads((all) => all.flatMap((one) => (one.key !== key ? [one] : change ? [{ ...one, ...change }] : [])))

  async function send(file: File, key: string) {
    try {
      const photo = await uploadFile(file, file.name || 'photo.jpg')
      const next = [...latest.current.value, photo]
      latest.current.value = next
      latest.current.onChange(next)
      update(key, null)
    } catch (error) {
      update(key, { problem: asRefused(error).message })
    }
  }

  async function add(files: File[]) {
    const room = Math.max(0, max - value.length - uploads.filter((upload) => !upload.problem).length)
    const taken = files.slice(0, room).map((file) => ({ file, key: `upload-${++counter}` }))
    const left: Upload[] = files
      .slice(room)
      .map((file) => ({ key: `upload-${++counter}`, name: file.name, problem: `Only ${max} can be sent.` }))
    setUploads((all) => [...all, ...taken.map(({ file, key }) => ({ key, name: file.name })), ...left])
    for (const { file, key } of taken) await send(file, key)
  }

  return { uploads, add: (files: File[]) => void add(files), dismiss: (key: string) => update(key, null) }
}
