package org.volunteerstation.analytics.stream;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Runs the streams as long as the process: waits until the owners have declared their
 * topics, starts, and replaces a thread that fails.
 */
public final class StreamsRunner implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(StreamsRunner.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final CountingTopology topology;

	private final Properties settings;

	private final Consumer<KafkaStreams> started;

	private CountDownLatch stopping = new CountDownLatch(0);

	private Thread starter = new Thread();

	private volatile @Nullable KafkaStreams streams;

	private volatile boolean counting;

	StreamsRunner(CountingTopology topology, Map<String, Object> settings, Consumer<KafkaStreams> started) {
		this.topology = topology;
		this.settings = new Properties();
		this.settings.putAll(settings);
		this.started = started;
	}

	/**
	 * Whether the streams have restored their state and count.
	 * @return true also while partitions move
	 */
	public boolean isCounting() {
		KafkaStreams current = this.streams;
		return this.counting && current != null && current.state().isRunningOrRebalancing();
	}

	@Override
	public synchronized void start() {
		this.stopping = new CountDownLatch(1);
		this.starter = Thread.ofPlatform().daemon().name("streams-starter").start(this::startWhenTopicsAreThere);
	}

	@Override
	public synchronized void stop() {
		this.stopping.countDown();
		this.counting = false;
		try {
			this.starter.join(PATIENCE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		KafkaStreams current = this.streams;
		if (current != null) {
			current.close(PATIENCE);
		}
		this.streams = null;
	}

	@Override
	public boolean isRunning() {
		return this.stopping.getCount() > 0;
	}

	private void startWhenTopicsAreThere() {
		try {
			int partitions = partitions();
			while (partitions == 0) {
				if (this.stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
					return;
				}
				partitions = partitions();
			}
			KafkaStreams fresh = new KafkaStreams(this.topology.build(partitions), this.settings);
			fresh.setUncaughtExceptionHandler((ex) -> {
				logger.error("A thread of the streams failed and is replaced", ex);
				return StreamThreadExceptionResponse.REPLACE_THREAD;
			});
			fresh.setStateListener((state, before) -> {
				logger.info("The streams are {}", state);
				this.counting = this.counting || state == KafkaStreams.State.RUNNING;
			});
			this.started.accept(fresh);
			this.streams = fresh;
			fresh.start();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** An aggregate's events have to come to one task, whatever topic they are from. */
	private int partitions() throws InterruptedException {
		try (Admin admin = Admin.create(this.settings)) {
			Set<Integer> counts = admin.describeTopics(this.topology.sources())
				.allTopicNames()
				.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
				.values()
				.stream()
				.map(TopicDescription::partitions)
				.map(java.util.List::size)
				.collect(Collectors.toSet());
			if (counts.size() != 1) {
				logger.error("The topics differ in their number of partitions: {}", counts);
				return 0;
			}
			return counts.iterator().next();
		}
		catch (ExecutionException | TimeoutException | KafkaException ex) {
			logger.info("The topics are not there yet: {}", ex.toString());
			return 0;
		}
	}

	/** Settings of the streams, over those of the process. */
	static Map<String, Object> settings(Map<String, Object> kafka, String prefix, StreamSettings streams,
			CountingTopology topology) {
		Map<String, Object> all = new java.util.HashMap<>(kafka);
		String application = prefix + "-analytics";
		all.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
		all.put(StreamsConfig.STATE_DIR_CONFIG, streams.stateDirOf(application).toString());
		all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
		all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, streams.threads());
		all.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, streams.replicationFactor());
		all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, streams.commitInterval().toMillis());
		all.put(StreamsConfig.POLL_MS_CONFIG, streams.commitInterval().toMillis());
		all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
		all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
		all.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
		all.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
		all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
		all.put(DeadLetterHandler.TOPICS, String.join(",", topology.sources()));
		all.put(DeadLetterHandler.OTHERS, prefix + "." + RowEvents.TOPIC);
		all.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
		// A process that was killed holds its partitions for no longer than that.
		all.put(StreamsConfig.consumerPrefix("session.timeout.ms"), 10_000);
		all.put(StreamsConfig.consumerPrefix("heartbeat.interval.ms"), 2_000);
		// As often as Kafka's default, not as seldom as others: they read what they write
		// in transactions.
		all.put(StreamsConfig.consumerPrefix("fetch.max.wait.ms"), 500);
		all.put(StreamsConfig.producerPrefix("linger.ms"), 2);
		// The broker asks for patience while it still completes the transaction before.
		all.put(StreamsConfig.producerPrefix("retry.backoff.ms"), 10);
		return all;
	}

}
