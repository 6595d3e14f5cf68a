package org.volunteerstation.platform.privacy;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The algorithms against vectors that others published. */
class SealingAlgorithmTests {

	/** RFC 8998, appendix A.1. */
	@Test
	void sm4GcmOfRfc8998() throws Exception {
		vector(SealingAlgorithm.SM4_GCM, "0123456789ABCDEFFEDCBA9876543210", "00001234567800000000ABCD",
				"AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
						+ "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA",
				"17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
						+ "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
						+ "83DE3541E4C2B58177E065A9BF7B62EC");
	}

	/** McGrew and Viega, "The Galois/Counter Mode of Operation", test case 16. */
	@Test
	void aes256GcmOfItsAuthors() throws Exception {
		vector(SealingAlgorithm.AES_GCM, "FEFFE9928665731C6D6A8F9467308308FEFFE9928665731C6D6A8F9467308308",
				"CAFEBABEFACEDBADDECAF888",
				"D9313225F88406E5A55909C5AFF5269A86A7A9531534F7DA2E4C303D8A318A72"
						+ "1C3C0C95956809532FCF0E2449A6B525B16AEDF5AA0DE657BA637B39",
				"522DC1F099567D07F47F37A32A84427D643A8CDCBFE5C0C97598A2BD2555D1AA"
						+ "8CB08E48590DBB3DA7B08B1056828838C5F61E6393BA7A0ABCC9F662"
						+ "76FC6ECE0F4E1768CDDF8853BB2D551B");
	}

	private static void vector(SealingAlgorithm algorithm, String key, String nonce, String plain, String sealed)
			throws SealingAlgorithm.BrokenSeal {
		byte[] bound = hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");

		assertThat(algorithm.seal(hex(key), hex(nonce), bound, hex(plain))).isEqualTo(hex(sealed));
		assertThat(algorithm.open(hex(key), hex(nonce), bound, hex(sealed))).isEqualTo(hex(plain));
	}

	private static byte[] hex(String digits) {
		return HexFormat.of().parseHex(digits);
	}

}
