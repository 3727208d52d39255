// A loop over Chat Completions, with OpenAI's own SDK. NodeLoop.java has the protocol of lines.
import assert from 'node:assert/strict';
import OpenAI from 'openai';
import {LengthFinishReasonError} from 'openai/error';
import {answer, play} from './lines.mjs';

const MOST = 100;
const client = new OpenAI({maxRetries: 0});

await play(async ({stream, prompt, tools}) => {
  const messages = [{role: 'user', content: prompt}];
  for (let round = 0; round < MOST; round++) {
    const request = {model: 'gpt-4o', tools, messages};
    const completion =
        stream ? await streamed(request) : await client.chat.completions.create(request);
    assert.equal(completion.object, 'chat.completion');
    const appended = await answer(completion);
    if (appended === null) return;
    const calls = completion.choices[0].message.tool_calls;
    assert.deepEqual(appended[0], completion.choices[0].message);
    assert.deepEqual(appended.slice(1).map(message => message.role), calls.map(() => 'tool'));
    assert.deepEqual(
        appended.slice(1).map(message => message.tool_call_id), calls.map(call => call.id));
    messages.push(...appended);
  }
  assert.fail('no end');
});

async function streamed(request) {
  let text = '';
  let snapshot;
  const stream = client.chat.completions.stream(request)
      .on('content', delta => text += delta)
      .on('chunk', (chunk, soFar) => snapshot = soFar);
  const completion = await stream.finalChatCompletion().catch(error => {
    // With strict functions the SDK does not return a completion that was cut off.
    if (!(error instanceof LengthFinishReasonError)) throw error;
    return {...snapshot, object: 'chat.completion'};
  });
  assert.equal(text, completion.choices[0].message.content ?? '');
  return completion;
}
