/** Arguments and results by avaje's generated adapters. */
@Json.Import({Weather.class, Receipt.class, Item.class, Address.class, Outcome.class})
package io.github.assistanttools.benchmarks.avaje;

import io.avaje.jsonb.Json;
import io.github.assistanttools.benchmarks.Address;
import io.github.assistanttools.benchmarks.Item;
import io.github.assistanttools.benchmarks.Outcome;
import io.github.assistanttools.benchmarks.Receipt;
import io.github.assistanttools.benchmarks.Weather;
