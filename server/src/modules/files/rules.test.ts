import { expect, test } from 'vitest'
import { disposition } from '#core/private-links.ts'
import { nameOf } from './rules.ts'

test.each([
  ['IMG_0001.HEIC.PNG', 'image/jpeg', 'IMG_0001.HEIC.jpg'],
  ['C:\\Users\\me\\pole 14.jpeg', 'image/jpeg', 'pole 14.jpg'],
  ['/etc/passwd', 'image/webp', 'passwd.webp'],
  ['.jpg', 'image/jpeg', 'picture.jpg'],
  ['Transfoma ya kijiji', 'image/webp', 'Transfoma ya kijiji.webp'],
  ['title deed.exe', 'application/pdf', 'title deed.pdf'],
  ['.pdf', 'application/pdf', 'document.pdf'],
])('%s as %s is saved as %s', (name, mediaType, saved) => {
  expect(nameOf(name, mediaType)).toBe(saved)
})

test.each([
  ['a.jpg', `inline; filename="a.jpg"; filename*=UTF-8''a.jpg`],
  [
    '"; x="\r\nSet-Cookie: a=b.jpg',
    `inline; filename="xSet-Cookie ab.jpg"; filename*=UTF-8''%22%3B%20x%3D%22%0D%0ASet-Cookie%3A%20a%3Db.jpg`,
  ],
  ['图.jpg', `inline; filename="file.jpg"; filename*=UTF-8''%E5%9B%BE.jpg`],
  ['\ud800', `inline; filename="file"; filename*=UTF-8''%EF%BF%BD`],
])('%j cannot break the header', (name, header) => {
  expect(disposition(name)).toBe(header)
})
