// Entry of the process that whisper-node runs in: `whisper-node-child PACKAGE WAV MODEL LANGUAGE` leaves WAV.srt behind.
//
// The package changes the working directory, may run `make` and may end its process as soon as it is loaded;
// it gives back undefined on any error and also where nothing is said: only the file it leaves tells the truth.
import { createRequire } from 'node:module'

interface WhisperNode {
  whisper(wav: string, options: object): Promise<unknown>
}

const [entry = '', wav = '', model = '', language = ''] = process.argv.slice(2)
// Whoever started this process is gone: nobody reads what would still be heard.
process.on('disconnect', () => process.exit(1))
const { whisper } = createRequire(import.meta.url)(entry) as WhisperNode
await whisper(wav, { modelPath: model, whisperOptions: { gen_file_subtitle: true, language } })
process.exit(0)
