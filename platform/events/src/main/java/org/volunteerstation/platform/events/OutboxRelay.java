package org.volunteerstation.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

/**
 * Carries events from the outbox to their topics. Several instances share the buckets of
 * the keys' hashes by lease, so that one key is sent by one instance at a time, in order.
 * Nothing is given to the producer that could arrive after the lease. An event is marked
 * after the broker's acknowledgement; behind a failed one nothing of the same key is
 * marked, and of a pack what failed stays. A crash between both sends an event twice,
 * never not at all.
 */
final class OutboxRelay implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(OutboxRelay.class);

	private static final int BATCH = 1000;

	/** An event of a large change order has half a megabyte. */
	private static final long BATCH_BYTES = 8 << 20;

	private static final long IDLE_MILLIS = 500;

	private static final long LONGEST_PAUSE_MILLIS = 8000;

	private static final long CLEAN_SECONDS = 600;

	private final OutboxTable table;

	private final KafkaOperations<String, byte[]> kafka;

	private final EventSettings settings;

	private final RelayLease lease;

	private final OutboxTable.Most most;

	private final String owner;

	private final Semaphore nudges = new Semaphore(0);

	private volatile boolean running;

	private List<Integer> buckets = List.of();

	private long leasedAt;

	private long cleanedAt = System.nanoTime();

	private Thread thread = new Thread(this::run);

	OutboxRelay(OutboxTable table, KafkaOperations<String, byte[]> kafka, EventSettings settings, String owner) {
		this.table = table;
		this.kafka = kafka;
		this.settings = settings;
		this.lease = RelayLease.of(settings.lease(), kafka.getProducerFactory().getConfigurationProperties());
		this.most = new OutboxTable.Most(BATCH, BATCH_BYTES,
				largest(kafka.getProducerFactory().getConfigurationProperties()));
		this.owner = owner;
	}

	private static long largest(Map<String, Object> producer) {
		String name = ProducerConfig.MAX_REQUEST_SIZE_CONFIG;
		Object value = producer.getOrDefault(name, ProducerConfig.configDef().defaultValues().get(name));
		return Long.parseLong(String.valueOf(value));
	}

	void nudge() {
		if (this.nudges.availablePermits() == 0) {
			this.nudges.release();
		}
	}

	@Override
	public synchronized void start() {
		this.running = true;
		this.thread = Thread.ofPlatform()
			.daemon()
			.name("outbox-relay")
			.uncaughtExceptionHandler((ended, ex) -> again(ex))
			.start(this::run);
	}

	/** What nobody thought of must not end the sending for good. */
	private void again(Throwable ex) {
		logger.error("The outbox relay ended, it starts again in {} ms", LONGEST_PAUSE_MILLIS, ex);
		await(LONGEST_PAUSE_MILLIS);
		if (this.running) {
			start();
		}
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		nudge();
		try {
			this.thread.join(this.lease.length());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void run() {
		long pause = IDLE_MILLIS;
		while (this.running) {
			try {
				boolean more = relay();
				pause = IDLE_MILLIS;
				if (!more) {
					await(pause);
				}
			}
			catch (DataAccessException | KafkaException | org.apache.kafka.common.KafkaException
					| CompletionException ex) {
				logger.warn("Events cannot be sent for now, they stay in the outbox: {}", ex.toString());
				pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
				this.nudges.drainPermits();
				await(pause);
			}
		}
		releaseLeases();
	}

	private boolean relay() {
		long now = System.nanoTime();
		if (this.buckets.isEmpty() || this.lease.isDue(leaseAge())) {
			this.buckets = this.table.lease(this.owner, this.lease.length());
			this.leasedAt = now;
		}
		if (this.buckets.isEmpty()) {
			return false;
		}
		if (now - this.cleanedAt > TimeUnit.SECONDS.toNanos(CLEAN_SECONDS)) {
			this.table.deleteSent(this.settings.keptDays());
			this.cleanedAt = now;
		}
		List<OutboxRow> rows = this.table.unsent(this.buckets, this.most);
		boolean all = rows.isEmpty() || send(rows);
		return this.most.isReached(rows) || !all;
	}

	private Duration leaseAge() {
		return Duration.ofNanos(System.nanoTime() - this.leasedAt);
	}

	/** Tells whether all were tried. */
	private boolean send(List<OutboxRow> rows) {
		List<OutboxRow> events = rows.stream().flatMap((row) -> row.events().stream()).toList();
		List<CompletableFuture<SendResult<String, byte[]>>> answers = begin(events);
		this.kafka.flush();
		Map<Long, List<OutboxRow>> unsent = new HashMap<>();
		Set<String> failedKeys = new HashSet<>();
		CompletionException failure = null;
		for (int i = 0; i < events.size(); i++) {
			OutboxRow event = events.get(i);
			CompletionException own = (i < answers.size()) ? failure(answers.get(i)) : null;
			if (own != null) {
				failedKeys.add(event.key());
				failure = own;
			}
			if (i >= answers.size() || failedKeys.contains(event.key())) {
				unsent.computeIfAbsent(event.id(), (id) -> new ArrayList<>()).add(event);
			}
		}
		this.table.markSent(rows.stream().map(OutboxRow::id).filter((id) -> !unsent.containsKey(id)).toList());
		if (failure != null) {
			if (unsent.values().stream().mapToInt(List::size).sum() == events.size() || !isForGood(failure)) {
				throw failure;
			}
			unpack(rows, unsent);
			logger.error("Events of {} keys cannot be sent and stay in the outbox: {}", failedKeys.size(),
					failure.toString());
		}
		return answers.size() == events.size();
	}

	/**
	 * What can be sent is not sent again and again because of what cannot; after a
	 * passing failure a pack is sent again as a whole.
	 */
	private void unpack(List<OutboxRow> rows, Map<Long, List<OutboxRow>> unsent) {
		for (OutboxRow row : rows) {
			List<OutboxRow> left = unsent.getOrDefault(row.id(), List.of());
			if (row.packed() != null && !left.isEmpty() && left.size() < row.packed()) {
				this.table.keep(row.id(), left);
			}
		}
	}

	private static @Nullable CompletionException failure(CompletableFuture<?> answer) {
		try {
			answer.join();
			return null;
		}
		catch (CompletionException ex) {
			return ex;
		}
	}

	/**
	 * Begins with the first events, until the producer takes none for now or the lease
	 * wants to be renewed first. A row that it will never take holds up its own key
	 * alone.
	 */
	private List<CompletableFuture<SendResult<String, byte[]>>> begin(List<OutboxRow> rows) {
		List<CompletableFuture<SendResult<String, byte[]>>> answers = new ArrayList<>(rows.size());
		Map<String, RuntimeException> refused = new HashMap<>();
		for (OutboxRow row : rows) {
			if (!this.lease.allowsSending(leaseAge())) {
				break;
			}
			RuntimeException earlier = refused.get(row.key());
			if (earlier != null) {
				answers.add(CompletableFuture.failedFuture(earlier));
				continue;
			}
			try {
				answers.add(this.kafka.send(row.message(this.settings)));
			}
			catch (KafkaException | org.apache.kafka.common.KafkaException ex) {
				answers.add(CompletableFuture.failedFuture(ex));
				if (!isForGood(ex)) {
					break;
				}
				refused.put(row.key(), ex);
			}
		}
		return answers;
	}

	/** The record itself is at fault, not the broker or the way to it. */
	private static boolean isForGood(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof RecordTooLargeException || cause instanceof InvalidTopicException
					|| cause instanceof SerializationException) {
				return true;
			}
		}
		return false;
	}

	private void await(long millis) {
		try {
			if (this.nudges.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
				this.nudges.drainPermits();
			}
		}
		catch (InterruptedException ex) {
			this.running = false;
		}
	}

	private void releaseLeases() {
		try {
			this.table.release(this.owner);
		}
		catch (DataAccessException ex) {
			logger.info("Leases could not be released, they run out by themselves");
		}
	}

}
