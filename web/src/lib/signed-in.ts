const KEY = 'mtambo-signed-in'

/**
 * Whether somebody signed in on this device and has not signed out. The session itself is a cookie that no script can read;
 * this only spares a visitor the question that would be refused.
 */
export function maybeSignedIn() {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    // A browser that keeps nothing: the server has to be asked.
    return true
  }
}

export function rememberSignedIn() {
  try {
    localStorage.setItem(KEY, 'yes')
  } catch {
    /* storage is switched off */
  }
}

export function forgetSignedIn() {
  try {
    localStorage.removeItem(KEY)
  } catch {
    /* storage is switched off */
  }
}
