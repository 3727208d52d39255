package com.example;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.RunDriver;
import io.github.assistanttools.client.assistants.RunListener;
import io.github.assistanttools.client.assistants.RunRequest;
import io.github.assistanttools.client.assistants.RunResult;
import io.github.assistanttools.client.assistants.RunStatus;
import io.github.assistanttools.runtime.Approval;
import io.github.assistanttools.runtime.ToolCallListener;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

abstract class Readme {
  URI endpoint;
  Tokens tokens;
  AssistantsClient client;
  Toolbox toolbox;
  String threadId;
  String assistantId;
  String runId;
  Desk desk;
  ToolCallListener metrics;
  DataSource dataSource;
  RunListener listener;

  interface Tokens {
    String current();
  }

  interface Desk {
    CompletionStage<Approval> ask(String function, String arguments);
  }

  static final class WeatherService implements WeatherTools {
    @Override
    public Weather getCurrentWeather(String location, Unit unit) {
      throw new UnsupportedOperationException();
    }
  }

  abstract void log(Object... values);

  void fragment() {
// block
  }
}
