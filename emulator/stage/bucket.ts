import { BUCKET } from '../cloudbase/wire/storage-actions'

/** A cloud's files over HTTP, as a phone puts and sees them. */
export interface CloudFiles {
  origin: string
  envId: string
}

const urlOf = ({ origin }: CloudFiles, path: string) => `${origin}/files/${encodeURI(path)}`

/** Puts a file into the cloud's bucket; answers its `cloud://` id. */
export async function putFile(cloud: CloudFiles, path: string, content: Buffer): Promise<string> {
  const put = await fetch(urlOf(cloud, path), { method: 'PUT', body: new Uint8Array(content) })
  if (!put.ok) throw new Error(`the bucket answered ${put.status} to ${path}`)
  return `cloud://${cloud.envId}.${BUCKET}/${path}`
}

/** A file of the cloud's bucket; undefined when there is none. */
export async function getFile(cloud: CloudFiles, path: string): Promise<Buffer | undefined> {
  const got = await fetch(urlOf(cloud, path))
  return got.ok ? Buffer.from(await got.arrayBuffer()) : undefined
}
