package com.example;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import javax.sql.DataSource;

abstract class Journal {
  DataSource dataSource;

  void fragment() {
// block
  }
}
