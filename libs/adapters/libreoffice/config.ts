import { z } from 'zod';

/** `SOFFICE_PATH`: the program of LibreOffice; unset, it is looked for at its usual places. `SOFFICE_SECONDS`: how long one document may take. */
export const libreOfficeConfig = z.object({
  SOFFICE_PATH: z.string().min(1).optional(),
  SOFFICE_SECONDS: z.coerce.number().min(5).max(280).default(60),
});
export type LibreOfficeConfig = z.infer<typeof libreOfficeConfig>;
