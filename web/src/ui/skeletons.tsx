import { SimpleGrid, Skeleton, Stack } from '@mantine/core'

/** Shapes of what is coming. Screen readers hear one word instead. */
const Loading = ({ children }: { children: React.ReactNode }) => (
  <output aria-label="Loading" style={{ display: 'block' }}>
    {children}
  </output>
)

export const ListSkeleton = ({ rows = 8, height = 40 }: { rows?: number; height?: number }) => (
  <Loading>
    <Stack gap={8}>
      {Array.from({ length: rows }, (_, i) => (
        <Skeleton key={i} height={height - 8} />
      ))}
    </Stack>
  </Loading>
)

export const CardsSkeleton = ({ cards = 4, height = 92 }: { cards?: number; height?: number }) => (
  <Loading>
    <SimpleGrid cols={{ base: 2, md: cards }}>
      {Array.from({ length: cards }, (_, i) => (
        <Skeleton key={i} height={height} />
      ))}
    </SimpleGrid>
  </Loading>
)

export const PageSkeleton = () => (
  <Loading>
    <Stack gap="md" maw={1280} mx="auto">
      <Skeleton height={30} width={220} />
      <Skeleton height={18} width={340} maw="80%" />
      <Skeleton height={240} mt="md" />
      <Skeleton height={120} />
    </Stack>
  </Loading>
)
