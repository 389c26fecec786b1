import { useState } from 'react'
import { LIMITS } from '../../../types/limits'
import { newRequestId } from '../../shared/request-id'
import { type ChosenPicture, choosePictures } from '../../shared/wx/choose-pictures'
import { upload } from '../../shared/wx/upload'

/** A picture to be shown to the shop. */
export interface Proof extends ChosenPicture {
  id: string
  /** Its `cloud://` id once it is there. */
  file?: string
}

/** Sends a picture unless it is there. Its name stays the same, so that a second try leaves nothing behind. */
async function sent(proof: Proof, number: string): Promise<Proof> {
  if (proof.file) return proof
  const file = await upload(`after-sale/${number}/${proof.id}.${proof.kind}`, proof.path)
  return file ? { ...proof, file } : proof
}

/** The pictures that go with an ask: chosen, shown and taken out here, sent only with the ask itself. */
export function useProofs(number: string) {
  const [proofs, setProofs] = useState<Proof[]>([])
  const add = async () => {
    const chosen = await choosePictures(LIMITS.picturesPerAfterSale - proofs.length)
    const added = chosen.map(picture => ({ ...picture, id: newRequestId() }))
    setProofs(before => [...before, ...added].slice(0, LIMITS.picturesPerAfterSale))
  }
  const remove = (id: string) => setProofs(before => before.filter(proof => proof.id !== id))
  /** Their ids in cloud storage; undefined when one of them did not arrive. */
  const uploadAll = async (): Promise<string[] | undefined> => {
    const arrived = await Promise.all(proofs.map(proof => sent(proof, number)))
    setProofs(arrived)
    const files = arrived.flatMap(({ file }) => file ?? [])
    return files.length === arrived.length ? files : undefined
  }
  return { proofs, add, remove, upload: uploadAll }
}
