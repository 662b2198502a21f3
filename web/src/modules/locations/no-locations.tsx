import { Empty } from '#ui/empty.tsx'

export const NoLocations = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <Empty title="No location like that">Search by name, code or address, or clear a filter.</Empty>
  ) : (
    <Empty title="No locations yet">
      Begin with a site or a building, then add its floors and rooms. Equipment is found by where it stands.
    </Empty>
  )
