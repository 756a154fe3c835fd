// Mail as programs write it: fields, encodings, parts, attached files and messages; boxes, and pages saved as mail.
import { expect, it } from 'vitest'
import { found, read, word } from './read-document.js'

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64')

const MAIL = [
  'Return-Path: <anna@example.org>',
  'Received: from a (a [192.0.2.1]) by b id 07700900100; Tue, 12 Mar 2024 10:00:00 +0000',
  'Message-ID: <07700900101.442079460102@example.org>',
  `From: =?utf-8?B?${base64('Anna, 07700 900103')}?= <anna@example.org>`,
  'Subject: =?utf-8?Q?Ring_07700_900104?=',
  'X-Phone: 07700 900105',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="x"',
  '',
  '--x',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Call 07700=20=',
  '900106 now',
  'Anna 07700 900116 <anna@example.org>',
  '--x',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  base64('<p><a href="tel:+447700900107">Call</a></p>'),
  '--x',
  'Content-Type: application/octet-stream; name="booklet.docx"',
  'Content-Disposition: attachment; filename="booklet.docx"',
  'Content-Transfer-Encoding: base64',
  '',
  base64(word('<w:p><w:r><w:t>Call 07700 900108</w:t></w:r></w:p>')),
  '--x',
  'Content-Type: message/rfc822',
  '',
  'Subject: Ring 07700 900109',
  '',
  'words',
  '--x--',
  '',
].join('\r\n')

it('reads header, words, attached files and messages, and no stamp of a server', async () => {
  const content = await read('a.eml', Buffer.from(MAIL))
  expect(found(content)).toEqual([
    'booklet.docx, paragraph 1: 07700900108',
    'header From: 07700900103',
    'header Subject: 07700900104',
    'header X-Phone: 07700900105',
    'message 2.eml, header Subject: 07700900109',
    'message in HTML, link: 447700900107',
    'message in HTML: 07700900106',
    'message in HTML: 07700900116',
    'message: 07700900106',
    'message: 07700900116',
    'message: 447700900107',
  ])
  expect(content.problems).toEqual([])
})

it('knows mail by its header under any name', async () => {
  expect(found(await read('mail.xyz', Buffer.from(MAIL)))).toContain('header X-Phone: 07700900105')
})

it('reads the messages of a box, and one of Apple Mail', async () => {
  const one = (digits: string): string =>
    `From a@x Tue Mar 12 10:00:00 2024\nSubject: a\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${base64(`Call ${digits}`)}\n\n`
  expect(found(await read('a.mbox', Buffer.from(one('07700 900110') + one('07700 900111'))))).toEqual([
    'message 1, message: 07700900110',
    'message 2, message: 07700900111',
  ])
  const mail = 'Subject: a\n\nCall 07700 900112\n'
  const apple = `${mail.length}\n${mail}<?xml version="1.0"?><plist/>`
  expect(found(await read('a.emlx', Buffer.from(apple)))).toEqual(['message: 07700900112'])
})

it('reads a page that was saved as mail', async () => {
  const page =
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="y"; type="text/html"\n\n--y\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p class=3D"a">Call 07700=\n 900113</p>\n--y--\n'
  expect(found(await read('a.mhtml', Buffer.from(page)))).toEqual(['message in HTML: 07700900113'])
})

it('mail that is cut off anywhere ends', async () => {
  for (let end = 1; end < MAIL.length; end += 97)
    expect((await read('a.eml', Buffer.from(MAIL.slice(0, end)))).texts).toBeInstanceOf(Array)
})

it('reads a directory in LDIF, packed values too, and leaves pictures alone', async () => {
  const ldif = `dn: cn=Anna\ntelephoneNumber: 07700 900114\nmobile:: ${base64('+44 7700 900115')}\njpegPhoto:: /9j/4AAQSkZJRg==\ndescription:: a\n`
  expect((await read('a.ldif', Buffer.from(ldif))).texts.map(({ text }) => text)).toEqual([
    'DN:  cn=Anna',
    'TELEPHONENUMBER:  07700 900114',
    'MOBILE: +44 7700 900115',
    'JPEGPHOTO: : /9j/4AAQSkZJRg==',
    'DESCRIPTION: : a',
  ])
})
