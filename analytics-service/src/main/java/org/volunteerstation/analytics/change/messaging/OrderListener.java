package org.volunteerstation.analytics.change.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.analytics.change.Following;
import org.volunteerstation.analytics.change.Order;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.AbsoluteUpsert;
import org.volunteerstation.platform.events.InboundEvent;

/** Hears of change orders, and of the services that have followed them. */
@Component
class OrderListener {

	private final Following following;

	private final JsonMapper json;

	OrderListener(Following following, JsonMapper json) {
		this.following = following;
		this.json = json;
	}

	@AbsoluteUpsert
	@KafkaListener(id = "analytics-region-order", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-analytics-region-order",
			topics = "${volunteer.events.topic-prefix}.region-order")
	void ordered(List<ConsumerRecord<String, byte[]>> records) {
		for (ConsumerRecord<String, byte[]> record : records) {
			this.following.heard(order(record));
		}
	}

	@AbsoluteUpsert
	@KafkaListener(id = "analytics-region-order-followed", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-analytics-region-order-followed",
			topics = "${volunteer.events.topic-prefix}.region-order-followed")
	void followed(List<ConsumerRecord<String, byte[]>> records) {
		for (ConsumerRecord<String, byte[]> record : records) {
			Followed followed = followed(record);
			if (Order.FOLLOWERS.contains(followed.service())) {
				this.following.followed(followed.order(), followed.service(), followed.state());
			}
		}
	}

	private Order order(ConsumerRecord<String, byte[]> record) {
		try {
			InboundEvent event = InboundEvent.of(record);
			return order(this.json.readTree(event.data()), event.sequence());
		}
		catch (IllegalArgumentException | JacksonException | DateTimeException ex) {
			throw broken(record, ex);
		}
	}

	private Followed followed(ConsumerRecord<String, byte[]> record) {
		try {
			JsonNode data = this.json.readTree(InboundEvent.of(record).data());
			return new Followed(data.path("id").stringValue(), data.path("service").stringValue(), state(data));
		}
		catch (IllegalArgumentException | JacksonException ex) {
			throw broken(record, ex);
		}
	}

	/** Can never be read: it goes to the dead letters. */
	private static BatchListenerFailedException broken(ConsumerRecord<String, byte[]> record, RuntimeException cause) {
		return new BatchListenerFailedException("not a change order",
				new IllegalArgumentException("not a change order", cause), record);
	}

	private static Order order(JsonNode data, long sequence) {
		Set<String> after = new LinkedHashSet<>();
		data.path("after").forEach((other) -> after.add(other.path("id").stringValue()));
		List<Order.Move> moves = data.path("moves")
			.valueStream()
			.map((move) -> new Order.Move(new RegionCode(move.path("from").stringValue()),
					new RegionCode(move.path("to").stringValue())))
			.toList();
		return new Order(data.path("id").stringValue(), new RegionCode(data.path("regionCode").stringValue()),
				state(data).equals(Order.UNDONE), LocalDate.parse(data.path("on").stringValue()),
				Instant.parse(data.path("changedAt").stringValue()), sequence, after, moves,
				data.path("founded")
					.valueStream()
					.map((code) -> new RegionCode(code.stringValue()))
					.collect(Collectors.toSet()));
	}

	private static String state(JsonNode data) {
		String state = data.path("state").stringValue();
		if (!state.equals(Order.APPLIED) && !state.equals(Order.UNDONE)) {
			throw new IllegalArgumentException("neither applied nor taken back");
		}
		return state;
	}

	/**
	 * That a service has followed.
	 *
	 * @param order the order
	 * @param service the service
	 * @param state what it has followed
	 */
	private record Followed(String order, String service, String state) {
	}

}
