package org.volunteerstation.registry.account;

import java.util.List;

import org.springframework.stereotype.Service;

/**
 * What each change of an account leaves behind in its transaction: an event with an entry
 * of the audit trail, and work for Keycloak.
 */
@Service
public class AccountRecords {

	private final AccountEvents events;

	private final Alignments alignments;

	AccountRecords(AccountEvents events, Alignments alignments) {
		this.events = events;
		this.alignments = alignments;
	}

	/**
	 * Something happened. Who chose another of the own posts keeps the token of the old
	 * one until there can be one of the new.
	 * @param step what
	 * @param account its state since then
	 * @param revoke whether tokens and sessions of before are void
	 */
	void happened(AccountEvents.Step step, Account account, boolean revoke) {
		happened(step, account, List.of(), revoke);
	}

	/**
	 * Posts were given or taken.
	 * @param step what happened
	 * @param account its state since then
	 * @param posts the posts
	 * @param revoke whether tokens and sessions of before are void
	 */
	void happened(AccountEvents.Step step, Account account, List<Post> posts, boolean revoke) {
		this.events.happened(step, account, posts);
		this.alignments.request(account, revoke, revoke && step != AccountEvents.Step.SWITCHED);
	}

}
