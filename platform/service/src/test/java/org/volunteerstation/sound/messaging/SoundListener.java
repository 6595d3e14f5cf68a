package org.volunteerstation.sound.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

import org.springframework.kafka.annotation.KafkaListener;

import org.volunteerstation.platform.events.AbsoluteUpsert;
import org.volunteerstation.platform.events.Inbox;

/** Asks the inbox, writes absolute values, and catches what it expects. */
class SoundListener {

	private final Inbox inbox;

	private final Supplier<InputStream> source;

	SoundListener(Inbox inbox, Supplier<InputStream> source) {
		this.inbox = inbox;
		this.source = source;
	}

	@KafkaListener(topics = "sound")
	void on(String event) {
		handle(event);
	}

	@AbsoluteUpsert
	@KafkaListener(topics = "value")
	void onValue(String event) {
		read();
	}

	private void handle(String event) {
		this.inbox.once("sound", event, this::read);
	}

	private void read() {
		try (InputStream opened = this.source.get()) {
			opened.read();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
