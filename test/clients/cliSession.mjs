// CLI for Microsoft 365 by its API for scripts: reads one command a line as JSON, writes its answer or complaint as a line.
// Starting the client for each of many commands costs half a second every time.
import { createInterface } from 'node:readline';
import { executeCommand } from '@pnp/cli-microsoft365';

for await (const line of createInterface({ input: process.stdin })) {
  const { command, options } = JSON.parse(line);
  try {
    const { stdout } = await executeCommand(command, { ...options, output: 'json' });
    process.stdout.write(`${JSON.stringify({ answer: stdout })}\n`);
  } catch (failure) {
    process.stdout.write(`${JSON.stringify({ complaint: failure.error?.message ?? String(failure) })}\n`);
  }
}
