package org.volunteerstation.registry.account.messaging;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
	public void happened(Step step, Account account, List<Post> posts) {
		String name = step.name().toLowerCase(Locale.ROOT).replace('_', '-');
		Post acting = account.activePost().orElse(account.posts().getFirst());
		this.outbox.append(new OutboundEvent(TOPIC, account.id(), "volunteer.account." + name + ".v1", acting.region(),
				account.version(), AccountData.of(account, acting)));
		if (step == Step.INVITED && !posts.isEmpty()) {
			audit("account.unmasking-ended", account, acting, posts);
			audit("account." + name, account, acting, List.of());
			return;
		}
		audit("account." + name, account, acting, posts);
	}

	/** The region is that of the acting post; a post that is given may lie elsewhere. */
	private void audit(String action, Account account, Post acting, List<Post> posts) {
		if (posts.isEmpty()) {
			this.audit.record(action, TOPIC, account.id(), acting.region());
		}
		else {
			this.audit.recordWith(action, TOPIC, account.id(), acting.region(),
					posts.stream().map(OutboxAccountEvents::words).collect(Collectors.joining(" ")));
		}
	}

	/**
	 * For example {@code tier-officer+unmasker@510104000000/2026-12-31}, of who sees
	 * personal data in clear.
	 */
	private static String words(Post post) {
		String where = post.role().token() + (post.unmasks() ? "+unmasker@" : "@") + post.region().value();
		return (post.endsOn() != null) ? where + "/" + post.endsOn() : where;
	}

	/** In a transaction of its own: Keycloak is told outside of any. */
	@Override
	@Transactional
	public void rolesTaken(Account account, List<String> roles) {
		Post acting = account.activePost().orElse(account.posts().getFirst());
		this.audit.recordWith("account.roles-taken", TOPIC, account.id(), acting.region(), String.join(" ", roles));
	}

}
