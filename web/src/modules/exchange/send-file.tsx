import { exchange, type ImportField, type ImportRegister, MOST_IMPORT_BYTES } from '@mtambo/contract'
import { Anchor, Button, FileButton, Group, Progress, Select, Stack, Text } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fileAddress } from '#lib/address.ts'
import { asRefused } from '#lib/api.ts'
import { useNavigate } from '#lib/router.ts'
import { sendBytes } from '#lib/send-bytes.ts'
import { useWords } from '#lib/session.ts'
import { DropZone } from '#modules/files/drop-zone.tsx'
import { FormProblem } from '#ui/form-problem.tsx'
import { Section } from '#ui/section.tsx'
import { registerTitles } from './words.ts'

type Props = {
  registers: { register: ImportRegister; fields: ImportField[] }[] | undefined
  register: ImportRegister | undefined
  onRegister: (register: ImportRegister) => void
}

/** Into which register, and the file. */
export function SendFile({ registers = [], register, onRegister }: Props) {
  const titles = registerTitles(useWords())
  const { send, share, problem } = useSending(register)
  const fields = registers.find((one) => one.register === register)?.fields
  return (
    <Section title="Send a table" context="CSV, as every spreadsheet saves it. Up to 100 MB and 500,000 rows.">
      <DropZone onDrop={(files) => files[0] && void send(files[0])}>
        <Stack>
          <Group align="flex-end">
            <Select
              label="Into"
              allowDeselect={false}
              w={{ base: '100%', xs: 240 }}
              data={registers.map((one) => ({ value: one.register, label: titles[one.register] }))}
              value={register ?? null}
              onChange={(next) => next && onRegister(next as ImportRegister)}
            />
            <FileButton accept=".csv,.txt,.tsv,text/csv,text/plain" onChange={(file) => file && void send(file)}>
              {(button) => (
                <Button
                  {...button}
                  loading={share !== null}
                  disabled={!register}
                  leftSection={<IconUpload size={16} aria-hidden />}
                >
                  Choose a file
                </Button>
              )}
            </FileButton>
            {register && (
              <Anchor href={fileAddress(exchange.template, { register })} download size="sm" py={8}>
                <Group gap={4} component="span">
                  <IconDownload size={16} aria-hidden /> Download a template
                </Group>
              </Anchor>
            )}
          </Group>
          {share !== null && <Sending share={share} />}
          <FormProblem>{problem}</FormProblem>
          {fields && <Takes fields={fields} />}
        </Stack>
      </DropZone>
    </Section>
  )
}

const Sending = ({ share }: { share: number }) => (
  <div>
    <Text size="sm" c="dimmed" component="output" display="block">
      {share < 1 ? `Sending: ${Math.round(share * 100)} %` : 'Looking through the file …'}
    </Text>
    <Progress value={share * 100} animated={share === 1} aria-label="Sent" />
  </div>
)

const Takes = ({ fields }: { fields: ImportField[] }) => (
  <Text size="sm" c="dimmed">
    Needed: {fields.flatMap(({ required, label }) => (required ? label : [])).join(', ')}. Also taken:{' '}
    {fields.flatMap(({ required, label }) => (required ? [] : label)).join(', ')}.
  </Text>
)

function useSending(register: ImportRegister | undefined) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  async function send(file: File) {
    if (!register) return
    setProblem(null)
    if (file.size > MOST_IMPORT_BYTES) return setProblem('The file is larger than 100 MB. Cut it in parts.')
    setShare(0)
    try {
      const { id } = await sendBytes(exchange.upload, { register, name: file.name }, file, { onProgress: setShare })
      void client.invalidateQueries({ queryKey: ['imports'] })
      await navigate({ to: '/imports/$id', params: { id } })
    } catch (error) {
      setProblem(asRefused(error).message)
    }
    setShare(null)
  }
  return { send, share, problem }
}
