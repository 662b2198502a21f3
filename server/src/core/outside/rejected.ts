/** The provider answered that it will never take this message; anything else that goes wrong is worth another try. */
export class Rejected extends Error {
  override name = 'Rejected'
}
