// The protocol of lines that NodeLoop.java describes.
import readline from 'node:readline';
import OpenAI from 'openai';

const lines = readline.createInterface({input: process.stdin})[Symbol.asyncIterator]();

async function read() {
  return JSON.parse((await lines.next()).value);
}

function write(value) {
  process.stdout.write(JSON.stringify(value) + '\n');
}

/** The answer to a document of the server: null if it has no calls. */
export async function answer(document) {
  write(document);
  return read();
}

/** Runs a loop with the task of the first line. */
export async function play(loop) {
  try {
    await loop(await read());
  } catch (error) {
    if (!(error instanceof OpenAI.APIError)) throw error;
    const {status, type, code, param} = error;
    const message = error.error?.message ?? error.message;
    write({refused: {status: status ?? null, message, type: type ?? null, code: code ?? null, param: param ?? null}});
  } finally {
    process.stdin.destroy();
  }
}
