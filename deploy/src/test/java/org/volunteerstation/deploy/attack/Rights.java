package org.volunteerstation.deploy.attack;

import java.util.ArrayList;
import java.util.List;

import org.volunteerstation.platform.test.TokenSpec;

/** Who may, and who may not though signed in rightly (docs/architecture.md section 2). */
enum Rights {

	/** Read in the own subtree. */
	READS,

	/** Write in the own subtree. */
	WRITES,

	/**
	 * Write, but no station manager: registering stations, with the steps of their lives.
	 */
	REGISTERS,

	/** Move stations to another community: officials of an office above both. */
	MOVES,

	/** Say who manages a station: people of the subtree, no app. */
	STAFFS,

	/** See personal data in clear. */
	UNMASKS,

	/** Set plans for the own subtree: administrators. */
	PLANS,

	/** Let others see personal data in clear: administrators who see them. */
	TRUSTS,

	/** Send notices in the name of the own office: its officials. */
	NOTIFIES,

	/** Plan inspections and make their visits: officials of an office. */
	INSPECTS,
	/** Say what was done about a finding: people of the station's community. */
	ANSWERS,
	/** Import and recount: the province. */
	GOVERNS,

	/** Read the audit trail. */
	AUDITS,

	/** Residents and volunteers at home. */
	AT_HOME;

	static final String COUNTY = "510104000000";

	static final String HOME = "510104017001";

	/** Somebody who may. */
	TokenSpec rightful() {
		return switch (this) {
			case READS, WRITES, REGISTERS, MOVES, NOTIFIES, STAFFS, INSPECTS ->
				TokenSpec.official(COUNTY, "tier-officer");
			case UNMASKS -> TokenSpec.official(COUNTY, "tier-officer", "unmasker");
			case ANSWERS -> TokenSpec.official(HOME, "station-manager");
			case PLANS -> TokenSpec.official(COUNTY, "tier-admin");
			case TRUSTS -> TokenSpec.official(COUNTY, "tier-admin", "unmasker");
			case GOVERNS -> TokenSpec.official("51", "tier-admin");
			case AUDITS -> TokenSpec.official("51", "auditor");
			case AT_HOME -> atHome("resident", HOME);
		};
	}

	/** People with a role that is not enough here. */
	List<TokenSpec> wrong(String service) {
		TokenSpec manager = TokenSpec.official(HOME, "station-manager");
		TokenSpec officer = TokenSpec.official(COUNTY, "tier-officer");
		List<TokenSpec> wrong = new ArrayList<>(List.of(TokenSpec.official("51", "security-admin"), app("other.read")));
		if (this != AT_HOME) {
			wrong.addAll(List.of(atHome("resident", HOME), atHome("volunteer", HOME)));
		}
		if (this != AUDITS) {
			wrong.add(TokenSpec.official("51", "auditor"));
		}
		if (this == PLANS || this == TRUSTS) {
			wrong.addAll(List.of(officer, manager, app(service + ".write")));
		}
		if (this == TRUSTS) {
			// An administrator without it is let in, and refused of an account as it is.
			wrong.add(TokenSpec.official(COUNTY, "tier-officer", "unmasker"));
		}
		if (this == NOTIFIES || this == INSPECTS || this == MOVES) {
			wrong.addAll(List.of(TokenSpec.official(COUNTY, "tier-viewer"), manager, app(service + ".write")));
		}
		if (this == STAFFS || this == UNMASKS || this == ANSWERS) {
			wrong.addAll(List.of(TokenSpec.official(COUNTY, "tier-viewer"), app(service + ".write")));
		}
		if (this == UNMASKS) {
			wrong.addAll(List.of(officer, manager, TokenSpec.official(COUNTY, "unmasker"),
					TokenSpec.official(COUNTY, "tier-officer", "unmasker", "auditor")));
		}
		if (this == WRITES || this == REGISTERS) {
			wrong.addAll(List.of(TokenSpec.official(COUNTY, "tier-viewer"), app(service + ".read")));
		}
		if (this == REGISTERS) {
			wrong.add(manager);
		}
		if (this == GOVERNS) {
			wrong.addAll(List.of(TokenSpec.official("5101", "tier-admin"), TokenSpec.official("51", "tier-officer"),
					TokenSpec.official("51", "tier-viewer"), officer, manager, app(service + ".write")));
		}
		if (this == AUDITS || this == AT_HOME) {
			wrong.addAll(List.of(TokenSpec.official("51", "tier-admin"), officer, manager, app(service + ".read")));
		}
		return wrong;
	}

	/** The right role, but the claim that says where is missing. */
	TokenSpec nowhere() {
		TokenSpec rightful = rightful();
		return new TokenSpec("", "", "", rightful.roles(), rightful.scopes());
	}

	/** The right role, but the claims contradict one another. */
	List<TokenSpec> contradicting() {
		List<String> roles = rightful().roles();
		return switch (this) {
			case AT_HOME -> List.of();
			case READS, WRITES, REGISTERS, MOVES, STAFFS, UNMASKS, PLANS, TRUSTS, NOTIFIES, INSPECTS, ANSWERS, GOVERNS,
					AUDITS ->
				List.of(new TokenSpec(COUNTY, "province", "", roles, List.of()),
						new TokenSpec(COUNTY, "", "", roles, List.of()),
						new TokenSpec("", "province", "", roles, List.of()),
						new TokenSpec("51010", "city", "", roles, List.of()),
						new TokenSpec("000000000000", "province", "", roles, List.of()),
						new TokenSpec("510104000000", "all", "", roles, List.of()));
		};
	}

	static TokenSpec app(String scope) {
		return new TokenSpec(COUNTY, "county", "", List.of("app"), List.of(scope));
	}

	static TokenSpec atHome(String role, String community) {
		return new TokenSpec("", "", community, List.of(role), List.of());
	}

}
