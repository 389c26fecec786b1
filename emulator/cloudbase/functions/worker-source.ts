/**
 * What one instance of a function runs: plain source, since a worker thread starts from text that no bundler and no
 * test transform has seen. It loads the bundle, says so, then does one event at a time. The id of the event goes into the
 * environment, from where the SDK puts it before the `seqId` of its calls.
 */
export const workerSource = `
const { parentPort, workerData } = require('node:worker_threads')
const { main } = require(workerData.file)
parentPort.on('message', async ({ event, context }) => {
  try {
    process.env.TCB_SEQID = JSON.parse(context).request_id
    const result = await main(JSON.parse(event), JSON.parse(context))
    parentPort.postMessage({ result: JSON.stringify(result === undefined ? null : result) })
  } catch (error) {
    parentPort.postMessage({ error: String((error && error.stack) || error) })
  }
})
parentPort.postMessage({ ready: true })
`
