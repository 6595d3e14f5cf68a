package org.volunteerstation.registry.account.sheet;

import java.util.List;
import java.util.SortedMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.ImportKind;
import org.volunteerstation.platform.jobs.sheet.RowFault;
import org.volunteerstation.platform.jobs.sheet.SheetRow;
import org.volunteerstation.platform.jobs.sheet.Trial;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.problem.Unavailable;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.account.AccountDraft;
import org.volunteerstation.registry.account.AccountFaults;
import org.volunteerstation.registry.account.AccountOpening;
import org.volunteerstation.registry.account.AccountRefusal;
import org.volunteerstation.registry.account.AccountTrial;
import org.volunteerstation.registry.account.Granter;
import org.volunteerstation.registry.account.Identities;
import org.volunteerstation.registry.account.PostDraft;
import org.volunteerstation.registry.account.PostRole;
import org.volunteerstation.registry.region.HeldRegions;

/**
 * Opens the accounts of a sheet, each held against scope and matrix by itself. A row
 * whose account is there already counts as done, so the sheet can be sent again. What
 * comes back of bad rows is the sheet as it was sent: codes are never in it.
 */
@Component
public class AccountImport extends ImportKind<AccountDraft> {

	/** What it is called. */
	public static final String NAME = "account.import";

	private static final Logger logger = LoggerFactory.getLogger(AccountImport.class);

	private final AccountOpening opening;

	private final AccountFaults faults;

	private final Identities identities;

	AccountImport(ProblemTexts texts, AccountOpening opening, AccountFaults faults, Identities identities) {
		super(AccountSheet.TEMPLATE, texts);
		this.opening = opening;
		this.faults = faults;
		this.identities = identities;
	}

	@Override
	public String name() {
		return NAME;
	}

	/** People alone, as by hand. */
	@Override
	public boolean allows(Operator caller) {
		return caller.is(Role.TIER_ADMIN);
	}

	@Override
	protected AccountDraft read(SheetRow row) {
		PostRole role = PostRole.ofToken(row.needed("role")).orElseThrow(AccountRefusal.RoleUnknown::new);
		RegionCode region = RegionCode.parse(row.needed("regionCode")).orElseThrow(AccountRefusal.RegionNotFound::new);
		return new AccountDraft(row.needed("username"),
				new PostDraft(role, region, row.date("endsOn"), AccountSheet.YES.equals(row.text("unmasks"))));
	}

	@Override
	protected List<Refusal> check(SheetRow row, JobRun run) {
		String role = row.text("role");
		return this.faults.of(
				new AccountFaults.Entry(row.text("username"),
						(role != null) ? PostRole.ofToken(role).orElse(null) : null, row.text("regionCode"),
						row.date("endsOn"), AccountSheet.YES.equals(row.text("unmasks")), !row.faults().isEmpty()),
				granter(run));
	}

	@Override
	protected List<RowFault> store(SortedMap<Integer, AccountDraft> rows, JobRun run) {
		Granter granter = granter(run);
		HeldRegions held = this.opening.hold(rows.values(), granter);
		rows.values().forEach((draft) -> this.opening.take(draft, run.job().id(), held, granter));
		return List.of();
	}

	/** Keycloak is asked here alone, before a transaction holds regions. */
	@Override
	protected Trial<AccountDraft> trial(JobRun run) {
		AccountTrial trial = this.opening.trial(granter(run));
		return new Trial<>() {

			@Override
			public List<RowFault> ask(SortedMap<Integer, AccountDraft> rows) {
				return faults(trial.ask(rows, AccountImport.this::isForeign));
			}

			@Override
			public List<RowFault> look(SortedMap<Integer, AccountDraft> rows) {
				return faults(trial.look(rows));
			}

			@Override
			public void hold() {
				trial.hold();
			}

		};
	}

	private static List<RowFault> faults(SortedMap<Integer, Refusal> refused) {
		return refused.entrySet().stream().map((row) -> RowFault.of(row.getKey(), row.getValue())).toList();
	}

	private static Granter granter(JobRun run) {
		return Granter.of(run.caller().subject(), run.caller().roles().stream().map(Role::token), run.scope());
	}

	/**
	 * Whether somebody outside the register has the name. While Keycloak does not answer
	 * the account is opened all the same, and tells of it later.
	 */
	private boolean isForeign(String username) {
		try {
			return this.identities.isTaken(username);
		}
		catch (Unavailable ex) {
			logger.warn("Names are not asked for in Keycloak for now: {}", ex.toString());
			return false;
		}
	}

}
