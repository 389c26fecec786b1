import type { Host } from './host'
import type { Answers } from './wx-stand-in'

/**
 * Boots the built mini program as if for the first time: for a test file that needs a second start, or a second phone.
 * What the phone keeps is `storage`. Only the one booted last lives: its `wx` takes the place of the one before.
 */
export function bootHost(answers: Answers, storage: Map<string, string>): Host {
  jest.resetModules()
  // What stays of the dead app in this process: the bundle's list of loaded chunks.
  Reflect.deleteProperty(Reflect.get(globalThis, 'wx') ?? {}, 'webpackJsonp')
  const { createHost }: typeof import('./host') = require('./host')
  return createHost(answers, storage)
}
