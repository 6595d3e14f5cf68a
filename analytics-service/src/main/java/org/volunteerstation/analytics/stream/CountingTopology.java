package org.volunteerstation.analytics.stream;

import java.util.List;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.events.EventSettings;

/**
 * From events to rows: by aggregate, then by community. Names of stores and steps are
 * part of the names of the streams' topics and stay as they are.
 */
final class CountingTopology {

	/** What is read, without the prefix. */
	static final List<String> SOURCES = List.of("region", "station", "standard", "project", "activity", "recount");

	private static final Serde<String> TEXT = Serdes.String();

	private static final Serde<byte[]> BYTES = Serdes.ByteArray();

	private final EventSettings settings;

	private final JsonMapper json;

	private final RowEvents events;

	private final StreamSettings streams;

	CountingTopology(EventSettings settings, JsonMapper json, RowEvents events, StreamSettings streams) {
		this.settings = settings;
		this.json = json;
		this.events = events;
		this.streams = streams;
	}

	List<String> sources() {
		return SOURCES.stream().map(this.settings::topic).toList();
	}

	/**
	 * Builds the topology.
	 * @param partitions partitions of each source
	 * @return the topology
	 */
	Topology build(int partitions) {
		StreamsBuilder builder = new StreamsBuilder();
		builder
			.addStateStore(store(Stores.persistentKeyValueStore(AggregateProcessor.STORE), JsonSerde.of(Known.class)))
			.addStateStore(store(Stores.persistentKeyValueStore(CommunityProcessor.SHARES), JsonSerde.of(Share.class)))
			.addStateStore(store(Stores.persistentKeyValueStore(CommunityProcessor.ROWS), JsonSerde.of(Row.class)))
			.addStateStore(store(Stores.inMemoryKeyValueStore(CommunityProcessor.MONTH), TEXT));
		builder.stream(sources(), Consumed.with(TEXT, BYTES).withName("events"))
			.process(() -> new AggregateProcessor(this.json), Named.as("by-aggregate"), AggregateProcessor.STORE)
			.repartition(Repartitioned.with(TEXT, JsonSerde.of(Told.class))
				.withName("told")
				.withNumberOfPartitions(partitions))
			.process(() -> new CommunityProcessor(this.events, this.streams.monthCheck(), this.streams.months()),
					Named.as("by-community"), CommunityProcessor.SHARES, CommunityProcessor.ROWS,
					CommunityProcessor.MONTH)
			.to(this.settings.topic(RowEvents.TOPIC), Produced.with(TEXT, BYTES).withName("indicators"));
		return builder.build();
	}

	private static <V> StoreBuilder<KeyValueStore<String, V>> store(KeyValueBytesStoreSupplier supplier,
			Serde<V> values) {
		return Stores.keyValueStoreBuilder(supplier, TEXT, values).withCachingDisabled();
	}

}
