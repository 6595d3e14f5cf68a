package org.volunteerstation.registry.account.messaging;

import java.util.Locale;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountEvents;
import org.volunteerstation.registry.account.Post;

/** Writes what happened to accounts to the outbox and to the audit trail. */
@Component
class OutboxAccountEvents implements AccountEvents {

	private static final String TOPIC = "account";

	private final Outbox outbox;

	private final Audit audit;

	OutboxAccountEvents(Outbox outbox, Audit audit) {
		this.outbox = outbox;
		this.audit = audit;
	}

	@Override
	public void happened(Step step, Account account) {
		String name = step.name().toLowerCase(Locale.ROOT).replace('_', '-');
		Post acting = account.activePost().orElse(account.posts().getFirst());
		this.outbox.append(new OutboundEvent(TOPIC, account.id(), "volunteer.account." + name + ".v1", acting.region(),
				account.version(), AccountData.of(account, acting)));
		this.audit.record("account." + name, "account", account.id(), acting.region());
	}

}
