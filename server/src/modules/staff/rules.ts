type Manager = { userId: string; level: number }
type Managed = { userId: string; level: number | null }

/** One manages only lower roles; those at the very top also manage each other. */
export const mayManageLevel = (own: number, top: number, level: number) => level < own || (own === top && level === own)

export const mayManage = (manager: Manager, top: number, target: Managed) =>
  manager.userId !== target.userId && (target.level === null || mayManageLevel(manager.level, top, target.level))
