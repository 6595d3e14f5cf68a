package org.volunteerstation.analytics.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.analytics.indicator.Figures;

/**
 * Second step: keeps what each aggregate counts in a community, sums it up month by
 * month, and sends each row that changed. A new month begins with the figures of the one
 * before, also when nothing happens.
 */
final class CommunityProcessor extends ContextualProcessor<String, Told, String, byte[]> {

	static final String SHARES = "shares";

	static final String ROWS = "rows";

	static final String MONTH = "month";

	private static final StringSerializer TEXT = new StringSerializer();

	private final RowEvents events;

	private final Duration monthCheck;

	/** Figures older than that do not change any more. */
	private final int months;

	private @Nullable KeyValueStore<String, Share> shares;

	private @Nullable KeyValueStore<String, Row> rows;

	private @Nullable KeyValueStore<String, String> month;

	CommunityProcessor(RowEvents events, Duration monthCheck, int months) {
		this.events = events;
		this.monthCheck = monthCheck;
		this.months = months;
	}

	@Override
	public void init(ProcessorContext<String, byte[]> context) {
		super.init(context);
		this.shares = context.getStateStore(SHARES);
		this.rows = context.getStateStore(ROWS);
		this.month = context.getStateStore(MONTH);
		context.schedule(this.monthCheck, PunctuationType.WALL_CLOCK_TIME, this::beginMonth);
	}

	@Override
	public void process(Record<String, Told> record) {
		Objects.requireNonNull(this.month).putIfAbsent(MONTH, current().toString());
		KeyValueStore<String, Share> store = Objects.requireNonNull(this.shares);
		Told told = record.value();
		Cause cause = new Cause(record.timestamp(), told.at(), record.headers());
		if (told.refresh()) {
			List<Share> all = sharesOf(record.key());
			send(record.key(), Told.NOTHING, true, cause, (month, last) -> sum(all, month));
			return;
		}
		String key = record.key() + "/" + told.id();
		Share old = Optional.ofNullable(store.get(key)).orElse(Share.EMPTY);
		if (told.sequence() < old.sequence()) {
			return;
		}
		Share next = old.after(told);
		store.put(key, next.steps().isEmpty() ? null : next);
		next.firstDifference(old)
			.ifPresent((first) -> send(record.key(), first, false, cause, (month, last) -> (last.sequence() > 0)
					? last.figures().minus(old.in(month)).plus(next.in(month)) : sum(sharesOf(record.key()), month)));
	}

	/**
	 * Sends rows from a month on. A row that is there is the sum of all shares, so that
	 * one share's change is enough to know the next.
	 */
	private void send(String community, YearMonth first, boolean again, Cause cause,
			BiFunction<YearMonth, Row, Figures> count) {
		KeyValueStore<String, Row> store = Objects.requireNonNull(this.rows);
		YearMonth current = current();
		YearMonth earliest = current.minusMonths(this.months);
		for (YearMonth each = first.isAfter(earliest) ? first : earliest; !each.isAfter(current); each = each
			.plusMonths(1)) {
			String key = community + "/" + each;
			Row last = Optional.ofNullable(store.get(key)).orElse(Row.NONE);
			Figures figures = count.apply(each, last);
			boolean isNew = last.sequence() == 0;
			if (isNew ? figures.communities() > 0 : again || !last.figures().equals(figures)) {
				Row row = new Row(last.sequence() + 1, figures);
				store.put(key, row);
				context().forward(this.events.event(community, each, row, cause));
			}
		}
	}

	private static Figures sum(List<Share> all, YearMonth month) {
		Figures figures = Figures.NONE;
		for (Share share : all) {
			figures = figures.plus(share.in(month));
		}
		return figures;
	}

	/** Sends the rows of a month that has begun since the last look. */
	private void beginMonth(long now) {
		KeyValueStore<String, String> store = Objects.requireNonNull(this.month);
		YearMonth current = SourceEvent.monthOf(Instant.ofEpochMilli(now));
		String last = store.get(MONTH);
		if (last != null && YearMonth.parse(last).isBefore(current)) {
			sendAll(YearMonth.parse(last).plusMonths(1), new Cause(now, null, new RecordHeaders()));
		}
		if (last == null || YearMonth.parse(last).isBefore(current)) {
			store.put(MONTH, current.toString());
		}
	}

	private void sendAll(YearMonth first, Cause cause) {
		String community = "";
		List<Share> all = new ArrayList<>();
		try (KeyValueIterator<String, Share> entries = Objects.requireNonNull(this.shares).all()) {
			while (entries.hasNext()) {
				KeyValue<String, Share> entry = entries.next();
				String owner = entry.key.substring(0, entry.key.indexOf('/'));
				if (!owner.equals(community)) {
					sendAll(community, all, first, cause);
					community = owner;
					all = new ArrayList<>();
				}
				all.add(entry.value);
			}
		}
		sendAll(community, all, first, cause);
	}

	private void sendAll(String community, List<Share> all, YearMonth first, Cause cause) {
		send(community, first, false, cause, (each, last) -> sum(all, each));
	}

	private YearMonth current() {
		return SourceEvent.monthOf(Instant.ofEpochMilli(context().currentSystemTimeMs()));
	}

	private List<Share> sharesOf(String community) {
		List<Share> all = new ArrayList<>();
		try (KeyValueIterator<String, Share> entries = Objects.requireNonNull(this.shares)
			.prefixScan(community + "/", TEXT)) {
			entries.forEachRemaining((entry) -> all.add(entry.value));
		}
		return all;
	}

}
