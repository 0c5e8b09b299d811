package magnitka.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;

class JsonTablesTest {

    @Test
    void factsComeFirstThenEachTableWithARowAnObjectAndBlanksLeftOut() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("model", "mine");
        facts.put("cells", 44L);
        Table table = Table.of("sales", "What was sold.", Column.date("day", "The day."), Column.text("what", "The good."),
                        Column.number("tons", "t", 1, "How much."))
                .add(Cell.of(LocalDate.of(1931, 2, 1)), Cell.of("\"ore\"\n"), Cell.of(1234.56))
                .add(Cell.BLANK, Cell.BLANK, Cell.BLANK)
                .table();
        assertThat(new JsonTables(facts, List.of(table)).json()).isEqualTo("""
                {
                  "model": "mine",
                  "cells": 44,
                  "tables": {
                    "sales": {
                      "meaning": "What was sold.",
                      "columns": [
                        {
                          "name": "day",
                          "meaning": "The day."
                        },
                        {
                          "name": "what",
                          "meaning": "The good."
                        },
                        {
                          "name": "tons",
                          "unit": "t",
                          "meaning": "How much."
                        }
                      ],
                      "rows": [
                        {
                          "day": "1931-02-01",
                          "what": "\\"ore\\"\\n",
                          "tons": 1234.6
                        },
                        {}
                      ]
                    }
                  }
                }
                """);
    }
}
