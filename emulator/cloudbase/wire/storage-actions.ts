import type { Actions } from './actions'
import { objects, type Params, text, texts } from './params'
import type { FileStore } from './storage'

/** The bucket of every environment here. */
export const BUCKET = 'local-bucket'

/** The path of a file in the bucket, from its `cloud://env.bucket/path`. */
export const pathOf = (fileId: string): string => fileId.replace(/^cloud:\/\/[^/]+\//, '')

const missing = 'STORAGE_FILE_NONEXIST'

/** `storage.*`. `origin` is where files are put and fetched: this emulator. */
export function storageActions(files: FileStore, origin: () => string): Actions {
  return {
    'storage.getUploadMetadata': params => {
      const path = text(params, 'path')
      const url = `${origin()}/files/${encodeURI(path)}`
      const fileId = `cloud://${String(params.envName)}.${BUCKET}/${path}`
      return {
        data: {
          url,
          token: 'local',
          authorization: 'local',
          fileId,
          cosFileId: Buffer.from(fileId).toString('base64'),
        },
      }
    },
    'storage.batchGetDownloadUrl': async params => ({
      data: {
        download_list: await Promise.all(
          objects(params, 'file_list').map(file => download(files, origin(), text(file, 'fileid'))),
        ),
      },
    }),
    'storage.batchDeleteFile': async params => ({
      data: {
        delete_list: await Promise.all(
          texts(params, 'fileid_list').map(async fileID => ({
            fileID,
            code: (await files.remove(pathOf(fileID))) ? 'SUCCESS' : missing,
          })),
        ),
      },
    }),
    'storage.batchCopyFile': async params => ({
      data: {
        copy_list: await Promise.all(
          objects(params, 'file_list').map(file => copy(files, file, String(params.envName))),
        ),
      },
    }),
  }
}

async function download(files: FileStore, origin: string, fileID: string) {
  if (!(await files.has(pathOf(fileID)))) return { code: missing, fileID, tempFileURL: '' }
  // The SDK encodes this address once more before it fetches it: it stays as it is written.
  return { code: 'SUCCESS', fileID, tempFileURL: `${origin}/files/${pathOf(fileID)}` }
}

async function copy(files: FileStore, file: Params, env: string) {
  const [from, to] = [text(file, 'src_path'), text(file, 'dst_path')]
  const fileID = `cloud://${env}.${BUCKET}/${to}`
  if (!(await files.has(from))) return { fileID, code: missing, message: 'the source does not exist' }
  if (file.overwrite === false && (await files.has(to)))
    return { fileID, code: 'STORAGE_FILE_EXIST', message: 'the target exists' }
  await files.copy(from, to)
  if (file.remove_original === true) await files.remove(from)
  return { fileID, code: 'SUCCESS' }
}
