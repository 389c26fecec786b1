/**
 * What the platform's command line and console want to know, made from the one declaration.
 * @param {{ functionList: readonly import('../functions').FunctionDeclaration[] & readonly { name: string }[], functionRuntime: string, functionVariables: readonly string[] }} declared
 * @param {Record<string, Record<string, { keys: readonly (readonly [string, number])[], unique?: true }>>} collections
 */
export function deployFiles({ functionList, functionRuntime, functionVariables }, collections) {
  const envVariables = Object.fromEntries(functionVariables.map(name => [name, `{{env.${name}}}`]))
  return {
    'cloudbaserc.json': {
      version: '2.0',
      envId: '{{env.CLOUDBASE_ENV}}',
      functionRoot: './cloudfunctions',
      functions: functionList.map(one => ({
        name: one.name,
        timeout: one.timeoutSeconds,
        memorySize: one.memoryMb,
        runtime: functionRuntime,
        handler: 'index.main',
        installDependency: false,
        envVariables,
        triggers: Object.entries(one.timers ?? {}).map(([name, config]) => ({ name, type: 'timer', config })),
      })),
    },
    'function-rules.json': Object.fromEntries(functionList.map(one => [one.name, { invoke: one.invoke }])),
    'http-routes.json': Object.fromEntries(
      functionList.filter(one => one.httpRoute).map(one => [one.httpRoute, one.name]),
    ),
    'collections.json': Object.entries(collections).map(([name, indexes]) => ({
      name,
      permission: 'ADMINONLY',
      indexes: Object.entries(indexes).map(([index, { keys, unique }]) => ({
        name: index,
        unique: unique === true,
        keys: keys.map(([field, direction]) => ({ field, direction: direction === 1 ? 'asc' : 'desc' })),
      })),
    })),
  }
}
