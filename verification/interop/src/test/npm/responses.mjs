// A loop over the Responses API, with OpenAI's own SDK. NodeLoop.java has the protocol of lines.
import assert from 'node:assert/strict';
import OpenAI from 'openai';
import {answer, play} from './lines.mjs';

const MOST = 100;
const client = new OpenAI({maxRetries: 0});

await play(async ({state, stream, background, prompt, tools}) => {
  const conversation =
      state === 'conversation' ? (await client.conversations.create()).id : undefined;
  let input = [{type: 'message', role: 'user', content: prompt}];
  let previous;
  for (let round = 0; round < MOST; round++) {
    const request = {model: 'gpt-4o', tools, input};
    if (state === 'stateless') request.store = false;
    if (background) request.background = true;
    if (conversation) request.conversation = conversation;
    if (previous) request.previous_response_id = previous;
    const response = stream ? await streamed(request) : await created(request);
    assert.equal(response.object, 'response');
    assert.equal(response.tools.length, tools.length);
    const outputs = await answer(response);
    if (outputs === null) return;
    const calls = response.output.filter(item => item.type === 'function_call');
    assert.deepEqual(outputs.map(output => output.call_id), calls.map(call => call.call_id));
    if (state === 'stateless') {
      input = [...input, ...response.output, ...outputs];
    } else {
      input = outputs;
      previous = state === 'previous' ? response.id : undefined;
    }
  }
  assert.fail('no end');
});

async function created(request) {
  let response = await client.responses.create(request);
  for (let polls = 0; ['queued', 'in_progress'].includes(response.status); polls++) {
    assert.ok(request.background && polls < MOST);
    response = await client.responses.retrieve(response.id);
  }
  return response;
}

async function streamed(request) {
  let text = '';
  const stream = client.responses.stream(request)
      .on('response.output_text.delta', event => text += event.delta);
  const response = await stream.finalResponse();
  const messages = response.output.filter(item => item.type === 'message');
  assert.equal(text, messages.map(message => message.content[0].text).join(''));
  return response;
}
