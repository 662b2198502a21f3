/** A fault the person who starts the program can mend. Its message is one sentence that says what to do; it is
 *  printed alone, without a stack. Anything else thrown at start is a bug. */
export class SetupError extends Error {
  override name = 'SetupError'
}

type Fault = { code?: string; path?: string; port?: number; address?: string; hostname?: string }

/** The system's terse errors as sentences; any other error comes back as it is. */
export function explained(error: unknown, advice = ''): unknown {
  const { code, path, port, address, hostname } = error as Fault
  const host = address ?? hostname
  const where = path ?? 'the data folder'
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use by another program: stop that program, or choose another port with PORT=8081.`,
    EACCES: port
      ? `Port ${port} needs the rights of root: choose one above 1024 with PORT=8080.`
      : `There is no right to write to ${where}: give this user the right, or start as its owner.`,
    EPERM: `There is no right to change ${where}: start as its owner.`,
    EROFS: `${where} lies on a read-only disk: set DATA_DIR to a folder that can be written.`,
    ENOSPC: `The disk that holds ${where} is full: free at least 1 GB and start again.`,
    ECONNREFUSED: `Nothing answers at ${host ?? 'the address in DATABASE_URL'}${port ? `, port ${port}` : ''}: start that database, or correct DATABASE_URL.`,
    ENOTFOUND: `There is no machine called ${host ?? 'as DATABASE_URL says'}: correct DATABASE_URL.`,
    '28P01': 'The database does not take the password in DATABASE_URL: correct it.',
    '3D000': 'The database named in DATABASE_URL does not exist: create it first.',
    EADDRNOTAVAIL: 'This machine does not have the address in HOST: set HOST to 127.0.0.1, or 0.0.0.0 for all.',
  }
  const sentence = sentences[code ?? '']
  return sentence ? new SetupError([sentence, advice].filter(Boolean).join(' '), { cause: error }) : error
}
